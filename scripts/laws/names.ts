import { isCode, isTest, type SourceFile, type Violation } from './source-file.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const shouted = /^(README(\.zh-CN)?|ARCHITECTURE|CONTRIBUTING|SECURITY|LICENSE|NOTICE|SOURCES?)(\.md)?$/;
/** Tables that others made keep the names they came with. */
const foreign = /\.(bcmap|ttf|otf|docx|pdf)$/;
const empty = /^(utils?|helpers?|common|managers?|misc)$/;

/** Files and folders are kebab-case, and none is called after nothing. */
export const names = (files: readonly SourceFile[]): Violation[] => {
  const found = new Map<string, Violation>();
  for (const { path } of files) {
    const parts = path.split('/');
    parts.forEach((part, depth) => {
      const at = parts.slice(0, depth + 1).join('/');
      const stem = part.replace(/\..*$/, '');
      if (empty.test(stem)) found.set(at, { file: at, message: `‘${stem}’ says nothing; name it for the concept it holds` });
      else if (!kebab.test(part) && !shouted.test(part) && !foreign.test(part)) found.set(at, { file: at, message: 'names are kebab-case' });
    });
  }
  return [...found.values()];
};

const isData = ({ path }: SourceFile): boolean => /\/(words|data)\//.test(path) || /^(fixtures|examples|docs)\//.test(path);

/** The usual file has 60 to 100 lines; over 250 is remarked, over 400 is refused. Tables of words and other data may be long. */
export const sizes = (files: readonly SourceFile[]): Violation[] =>
  files
    .filter((file) => isCode(file) && !isData(file))
    .flatMap((file) => {
      const lines = file.text.replace(/\n$/, '').split('\n').length;
      if (lines > 400) return [{ file: file.path, message: `${lines} lines; 400 is the most: part it by concept` }];
      return lines > 250 && !isTest(file) ? [{ file: file.path, message: `${lines} lines; over 250, consider parting it`, remark: true }] : [];
    });
