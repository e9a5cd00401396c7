export {
  clamp,
  endOf,
  fit,
  limitsOf,
  pan,
  scaleOf,
  toInstant,
  toPx,
  zoom,
  type View,
  type ViewLimits,
} from './view.ts';
export { dealRows, MAX_ROWS, type LaneRows, type RowTable } from './rows.ts';
export { levelAt, plan, planning, type LabelPlan, type PlanScales } from './label-plan.ts';
export { labelled, reach } from './query.ts';
export { plannedPx, setLabel, MARK_PX, type LabelText, type Measure } from './label-text.ts';
export { apart } from './apart.ts';
export { barAt, binMsOf, eventsIn, peakOf, type Bar, type BarRange } from './density.ts';
export { labelsPerRow, scalesOf, MAX_PLOT_PX } from './sizes.ts';
export {
  isPast,
  placeLanes,
  plotHeightPx,
  sceneOf,
  AXIS_PX,
  ERA_NAME_PX,
  ERAS_PX,
  ROW_PX,
  SKYLINE_PX,
  type Mark,
  type PlacedEra,
  type PlacedLane,
  type PlacedTick,
  type Scene,
  type SceneInput,
} from './scene.ts';
export {
  fitted,
  lettering,
  MOST_AT_ONCE,
  openingView,
  prepare,
  preparing,
  unprepared,
  type Lettering,
  type Prepared,
} from './prepare.ts';
export { viewAround } from './around.ts';
export { overviewOf, OVERVIEW_PX, type Overview } from './overview.ts';
