/** The laws of the house, on the whole checkout: prints every violation, ends with 1 where there is one. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/plan/check/registry.ts';
import { generatedSchemas } from '../schema.ts';
import { chineseWords } from './chinese-words.ts';
import { documentedCodes } from './documented-codes.ts';
import { freshSchemas } from './fresh-schemas.ts';
import { imports } from './imports.ts';
import { names, sizes } from './names.ts';
import { purity } from './purity.ts';
import { sourceFiles } from './source-file.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const files = sourceFiles(root);
const found = [
  ...(await imports(root)),
  ...purity(files),
  ...names(files),
  ...sizes(files),
  ...chineseWords(files),
  ...documentedCodes(rules, files),
  ...freshSchemas(root, generatedSchemas()),
];

for (const { file, line, message, remark } of found) {
  console.log(`${file}${line === undefined ? '' : `:${line}`}: ${remark === true ? 'remark: ' : ''}${message}`);
}
const broken = found.filter(({ remark }) => remark !== true).length;
console.log(broken === 0 ? `the laws hold over ${files.length} files` : `${broken} violations`);
process.exitCode = broken === 0 ? 0 : 1;
