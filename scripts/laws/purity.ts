import { builtinModules } from 'node:module';
import { coreRooms } from './room-table.ts';
import { isCode, isTest, lineOf, roomOf, syntaxOf, walk, type Node, type SourceFile, type Violation } from './source-file.ts';

/** Globals that know the machine, the page or the moment. */
const worldly = new Set([
  'process',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
  'global',
  'globalThis',
  'console',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Worker',
]);

const builtin = new Set(builtinModules);

type Known = { readonly bound: ReadonlySet<string>; readonly typeKeys: ReadonlySet<unknown> };

/** Names that a file binds itself (a parameter called `document` is no page), and the keys of its types, which read nothing. */
const knownIn = (module: unknown): Known => {
  const bound = new Set<string>();
  const typeKeys = new Set<unknown>();
  const add = (name: unknown): void => void bound.add((name as { value: string }).value);
  walk(module, (node) => {
    // The parser gives `typeAnnotation` to identifiers in binding position alone.
    if (node.type === 'Identifier' && 'typeAnnotation' in node) add(node);
    if (/^Import\w*Specifier$/.test(node.type)) add(node.local);
    if (/^(Function|Class)(Declaration|Expression)$/.test(node.type) && node.identifier) add(node.identifier);
    if (node.type === 'AssignmentPatternProperty') add(node.key);
    if (/^Ts(Property|Method|Getter|Setter)Signature$/.test(node.type)) typeKeys.add(node.key);
  });
  return { bound, typeKeys };
};

const isNamed = (node: unknown, name: string): boolean => (node as Node | undefined)?.type === 'Identifier' && (node as Node).value === name;

const fault = (node: Node, { bound, typeKeys }: Known): string | undefined => {
  if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && node.source) {
    const { value } = node.source as { value: string };
    if (value.startsWith('node:') || builtin.has(value)) return `imports ${value}`;
  }
  if (node.type === 'NewExpression' && isNamed(node.callee, 'Date') && ((node.arguments as unknown[] | null) ?? []).length === 0)
    return 'reads the clock (new Date())';
  if (node.type === 'CallExpression' && isNamed(node.callee, 'Date')) return 'reads the clock (Date())';
  if (node.type === 'MemberExpression' && isNamed(node.object, 'Date') && isNamed(node.property, 'now')) return 'reads the clock (Date.now)';
  if (node.type === 'MemberExpression' && isNamed(node.object, 'Math') && isNamed(node.property, 'random')) return 'is random (Math.random)';
  if (node.type === 'MetaProperty') return 'knows where it lies (import.meta)';
  // `optional` is there on identifiers that are read, not on the names of properties.
  if (node.type !== 'Identifier' || !('optional' in node) || typeKeys.has(node)) return undefined;
  const name = node.value as string;
  return worldly.has(name) && !bound.has(name) ? `uses ${name}` : undefined;
};

/** Core rooms get values and give values: no Node, no page, no clock, no randomness. */
export const purity = (files: readonly SourceFile[]): Violation[] =>
  files
    .filter((file) => isCode(file) && !isTest(file) && coreRooms.has(roomOf(file.path) ?? ''))
    .flatMap((file) => {
      const module = syntaxOf(file);
      const known = knownIn(module);
      const found: Violation[] = [];
      walk(module, (node) => {
        const what = fault(node, known);
        if (what !== undefined) found.push({ file: file.path, line: lineOf(file, node), message: `a core room ${what}; let a door hand it in` });
      });
      return found;
    });
