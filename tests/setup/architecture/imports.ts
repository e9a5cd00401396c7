import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, violation, type Source } from './source.ts';

/** A folder with a door, and what its files may import besides one another. */
export interface Room {
  path: string;
  /** Paths of rooms; one that holds rooms stands for all of them. */
  rooms: readonly string[];
  /** Package names with all below them; one that ends in ':' or '/' is a prefix. */
  packages: readonly string[];
}

/** Which exports of a package may be used where. */
export interface NamedImports {
  package: string;
  /** In these rooms, or in this one file, ... */
  within: string;
  /** ... and nowhere else (`only`), or nothing but these there (`just`). */
  only?: RegExp;
  just?: RegExp;
}

export interface Rules {
  rooms: readonly Room[];
  names: readonly NamedImports[];
  /** Rooms that may enter other rooms through `server.ts`, what they render without a browser. */
  renderers: readonly string[];
}

interface Import {
  specifier: string;
  /** What is taken: exported names, 'default', or '*' for all. */
  names: string[];
  position: number;
}

const DOOR = 'index.ts';
const SERVER_DOOR = 'server.ts';

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function namesOf(node: ts.Node): string[] {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause;
    return clause && ts.isNamedExports(clause)
      ? clause.elements.map((each) => (each.propertyName ?? each.name).text)
      : ['*'];
  }
  if (!ts.isImportDeclaration(node)) return ['*'];
  const bindings = node.importClause?.namedBindings;
  const named = !bindings
    ? []
    : ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements.map((each) => (each.propertyName ?? each.name).text);
  return node.importClause?.name ? ['default', ...named] : named;
}

/** The node that says what is imported, undefined where the node imports nothing. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword;
  return imports || (ts.isIdentifier(called) && called.text === 'require') ? node.arguments[0] : undefined;
}

/** Every import and re-export, static or not. Where the specifier is no plain string it is ''. */
function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  for (const node of nodesOf(source.code)) {
    const specifier = specifierOf(node);
    if (!specifier) continue;
    const text = ts.isStringLiteralLike(specifier) ? specifier.text : '';
    imports.push({ specifier: text, names: namesOf(node), position: node.getStart() });
  }
  return imports;
}

/** The room that a file stands in: the innermost. */
function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter((room) => isWithin(path, room.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

function packageFault(from: Room, specifier: string): string | null {
  const allowed = from.packages.some((name) =>
    /[:/]$/.test(name) ? specifier.startsWith(name) : isWithin(specifier, name),
  );
  return allowed ? null : `${from.path} may not import the package ${specifier}`;
}

function fileFault(from: Room, target: string, rules: Rules): string | null {
  const to = roomOf(target, rules.rooms);
  if (!to) return `${target} stands in no room`;
  if (to === from) return null;
  if (!from.rooms.some((path) => isWithin(to.path, path))) return `${from.path} may not import ${to.path}`;
  const doors = rules.renderers.includes(from.path) ? [DOOR, SERVER_DOOR] : [DOOR];
  const enters = doors.some((door) => target === `${to.path}/${door}`);
  return enters ? null : `${target} is behind the door of ${to.path}: import ${to.path}/${DOOR}`;
}

function nameFaults({ specifier, names }: Import, path: string, rules: Rules): string[] {
  const faults = rules.names
    .filter((rule) => specifier === rule.package)
    .flatMap(({ within, only, just }) => {
      const inside = isWithin(path, within);
      if (only && !inside) return names.filter((name) => name === '*' || only.test(name));
      return just && inside ? names.filter((name) => !just.test(name)) : [];
    });
  return [...new Set(faults)].map((name) => `${name} of ${specifier} may not be imported here`);
}

/** Imports that the table of rooms does not allow, or that pass a room's door by. */
export function importViolations(source: Source, rules: Rules): string[] {
  const from = roomOf(source.path, rules.rooms);
  if (!from) return [violation(source, 0, 'stands in no room')];
  return importsOf(source).flatMap((each) => {
    const { specifier, position } = each;
    const target = posix.join(posix.dirname(source.path), specifier.replace(/\?.*$/, ''));
    const fault = !specifier
      ? 'what is imported must be a plain string'
      : specifier.startsWith('.')
        ? fileFault(from, target, rules)
        : packageFault(from, specifier);
    const faults = [...(fault ? [fault] : []), ...nameFaults(each, source.path, rules)];
    return faults.map((message) => violation(source, position, message));
  });
}
