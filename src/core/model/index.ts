export {
  dateOf,
  modelling,
  modelOf,
  SOFT_START,
  SOFT_END,
  OPEN_START,
  OPEN_END,
  type Model,
  type ModelEra,
} from './model.ts';
export type { ModelLane } from './lanes.ts';
export { countMeeting, countAnchors } from './count.ts';
export {
  filtered,
  filtering,
  isFiltering,
  isShown,
  matching,
  narrow,
  NO_FILTER,
  STATUSES,
  type Filter,
} from './filter.ts';
