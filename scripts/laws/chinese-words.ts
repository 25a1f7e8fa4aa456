import { isCode, isTest, lineOf, syntaxOf, walk, type Node, type SourceFile, type Violation } from './source-file.ts';

const han = /\p{Script=Han}/u;

/** Speak to people and read no plan. */
const speakers = /^src\/plan\/(check\/|correction[-.])/;

/** Rooms whose code is grammar. */
const isGrammar = ({ path }: SourceFile): boolean => /^src\/(syntax|plan)\//.test(path) && !/\/words\//.test(path) && !speakers.test(path);

/** A whole sentence is said to a person, who reads Chinese; grammar is made of words. */
const isSentence = (words: string): boolean => words.length >= 8 && words.includes('。');

const wordsIn = (node: Node): string | undefined => {
  if (node.type === 'StringLiteral') return node.value as string;
  if (node.type === 'TemplateElement') return node.raw as string;
  if (node.type === 'RegExpLiteral') return node.pattern as string;
  return undefined;
};

/** Chinese words of the grammar are data under `words/`, never literals in code. Punctuation, comments and sentences to people are free. */
export const chineseWords = (files: readonly SourceFile[]): Violation[] =>
  files
    .filter((file) => isCode(file) && !isTest(file) && isGrammar(file) && han.test(file.text))
    .flatMap((file) => {
      const found: Violation[] = [];
      walk(syntaxOf(file), (node) => {
        const words = wordsIn(node);
        if (words !== undefined && han.test(words) && !(isSentence(words) && node.type !== 'RegExpLiteral')) {
          found.push({ file: file.path, line: lineOf(file, node), message: `Chinese in a literal (${words.slice(0, 20)}); move it to a words/ folder` });
        }
      });
      return found;
    });
