import { signatureOf } from '../signature.ts';
import type { Said } from './draft.ts';
import { tableFaults } from './words/row-words.ts';
import { workbookFaults } from './words/workbook-words.ts';

/** Many systems give a web page the name of a workbook. */
const isMarkup = (bytes: Uint8Array): boolean => /^\ufeff?\s*<(?:!doctype|html|\?xml|table|meta|head)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)));

/** Why a file can be no table at all, by its first bytes: a locked or old workbook, a picture, a document. */
export const tableRefusal = (bytes: Uint8Array): { readonly code: string; readonly message: Said } | undefined => {
  const signature = signatureOf(bytes);
  if (signature.kind === 'pdf' || bytes.length === 0) return { code: 'not_a_table', message: tableFaults.notATable };
  if (signature.kind === 'text' && isMarkup(bytes)) return { code: 'web_page', message: tableFaults.webPage };
  if (signature.kind !== 'refused') return undefined;
  const { code, en } = signature.why;
  if (code === 'encrypted') return { code, message: workbookFaults.encrypted() };
  return { code, message: en.includes('.xls') ? tableFaults.oldExcel : tableFaults.notATable };
};
