import type { SourceFile, Violation } from './source-file.ts';

export type Documented = { readonly code: string; readonly good: string; readonly bad: string };

const pages = 'docs/diagnostics.md';

const faultsOf = ({ code, good, bad }: Documented, ruleFiles: readonly string[], sections: ReadonlySet<string>): string[] => {
  const faults: string[] = [];
  const own = ruleFiles.filter((path) => path.startsWith(`src/plan/check/${code.toLowerCase()}-`)).length;
  if (own !== 1) faults.push(`${code} has ${own} rule files; it takes one, src/plan/check/${code.toLowerCase()}-what-it-finds.ts`);
  if (!sections.has(code)) faults.push(`${code} has no section in ${pages}`);
  if (good.trim() === '') faults.push(`${code} has no good case`);
  if (!/⟦[^⟦⟧]+⟧/.test(bad)) faults.push(`${code} has no faulty twin with its words between ⟦ and ⟧`);
  return faults;
};

/** Every diagnostic code has one rule file, a section in the docs, a good case and a faulty twin; and no file or section is without its code. */
export const documentedCodes = (rules: readonly Documented[], files: readonly SourceFile[]): Violation[] => {
  const ruleFiles = files.map(({ path }) => path).filter((path) => /^src\/plan\/check\/plan\d+-[a-z0-9-]+\.ts$/.test(path));
  const page = files.find(({ path }) => path === pages)?.text ?? '';
  const sections = new Set([...page.matchAll(/^#+ .*?\b(PLAN\d+)\b/gm)].map((match) => match[1]!));
  const known = new Set(rules.map(({ code }) => code));
  const registry = 'src/plan/check/registry.ts';
  return [
    ...rules.flatMap((rule) => faultsOf(rule, ruleFiles, sections)).map((message) => ({ file: registry, message })),
    ...[...known].filter((code) => rules.filter((rule) => rule.code === code).length > 1).map((code) => ({ file: registry, message: `${code} stands twice` })),
    ...ruleFiles.filter((path) => !known.has(/plan\d+/.exec(path)![0].toUpperCase())).map((file) => ({ file, message: 'is in no registry, so it never runs' })),
    ...[...sections]
      .filter((code) => !known.has(code))
      .map((code) => ({ file: pages, message: `${code} has a section but no rule; codes that are gone are listed without a heading` })),
  ];
};
