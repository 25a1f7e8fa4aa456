import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { roomTable, sideDoors } from './room-table.ts';
import type { Violation } from './source-file.ts';

/** Fewer modules than this, and the cruise has read nothing: it does so silently where it lacks a parser. */
const fewest = 20;

const room = (name: string): string => `^src/${name}/`;

const entrances = ['^src/[^/]+/index\\.ts$', ...sideDoors.map((path) => `^${path.replace('.', '\\.')}$`)];

const tableRules: IForbiddenRuleType[] = Object.entries(roomTable).map(([name, allowed]) => ({
  name: `${name} may import ${allowed.join(', ') || 'no room'}`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^(src|apps|scripts|bench)/', pathNot: [name, ...allowed].map(room) },
}));

const rules: IForbiddenRuleType[] = [
  ...tableRules,
  { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'a room is entered through its index.ts',
    severity: 'error',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', ...entrances] },
  },
  {
    name: 'a room is entered through its index.ts',
    severity: 'error',
    from: { path: '^apps/' },
    to: { path: '^src/[^/]+/', pathNot: entrances },
  },
  {
    name: 'inside a room import the file, not the room’s own index',
    severity: 'error',
    from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/$1/index\\.ts$' },
  },
  {
    name: 'doors do not import each other',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
  },
  {
    name: 'every room stands in scripts/laws/room-table.ts',
    severity: 'error',
    from: {},
    to: { path: '^src/[^/]+/', pathNot: Object.keys(roomTable).map(room) },
  },
  { name: 'an import leads to a file', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

/** The import table, no circles, nothing past an index: over everything under `src/` and `apps/`, types included. */
export const imports = async (root: string, atLeast = fewest): Promise<Violation[]> => {
  const options = {
    baseDir: root,
    parser: 'swc',
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: rules },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  } as ICruiseOptions;
  const { output } = await cruise(
    ['src', 'apps'].filter((folder) => existsSync(join(root, folder))),
    options,
  );
  const { summary } = output as ICruiseResult;
  const found = summary.violations.map(
    ({ from, to, rule, cycle }): Violation => ({
      file: from,
      message: `${rule.name}: imports ${cycle === undefined ? to : cycle.map((each) => (typeof each === 'string' ? each : each.name)).join(' → ')}`,
    }),
  );
  if (summary.totalCruised > atLeast) return found;
  return [...found, { file: 'scripts/laws/imports.ts', message: `only ${summary.totalCruised} modules were read; the parser is missing or the folders moved` }];
};
