import { storableText } from '../../../src/intake/index.ts';
import { cleanFileName } from '../library/file-name.ts';
import type { Bilingual } from './draft/candidate.ts';
import { inBoth } from './words/index.ts';

/** The name under which a file of somebody else is kept: never a path, nothing that no database or header bears. */
export const evidenceName = (file: File): string => cleanFileName(storableText(file.name)).slice(0, 200);

/** How files of a kind begin; what bears the ending of one begins so. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['%PDF-'],
  png: ['\u0089PNG\r\n'],
  jpg: ['\u00FF\u00D8\u00FF'],
  jpeg: ['\u00FF\u00D8\u00FF'],
  gif: ['GIF8'],
  webp: ['RIFF'],
  zip: ['PK'],
  docx: ['PK\u0003\u0004'],
  xlsx: ['PK\u0003\u0004'],
  pptx: ['PK\u0003\u0004'],
  doc: ['\u00D0\u00CF\u0011\u00E0', '{\\rtf'],
  xls: ['\u00D0\u00CF\u0011\u00E0'],
  ppt: ['\u00D0\u00CF\u0011\u00E0'],
  wps: ['\u00D0\u00CF\u0011\u00E0', 'PK\u0003\u0004'],
  et: ['\u00D0\u00CF\u0011\u00E0', 'PK\u0003\u0004'],
};

/** What a computer would run, or show as a page. */
const ACTIVE_NAME = /\.(?:exe|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|mjs|wsf|hta|lnk|reg|jar|sh|apk|dll|html?|xhtml|mht|svgz?|xml|swf)$/i;
const ACTIVE_BYTES = /^(?:MZ|\u007FELF|#!|\u00CA\u00FE\u00BA\u00BE|[\u00CE\u00CF]\u00FA\u00ED\u00FE|L\u0000\u0000\u0000\u0001\u0014\u0002)/;
const MARKUP = /^(?:\u00EF\u00BB\u00BF)?\s*<(?:[!?a-z])/i;

/** Why a file is no evidence: a program, a page, or not what its name says; undefined where it can be kept. */
export const evidenceFault = async (file: File): Promise<Bilingual | undefined> => {
  const name = evidenceName(file);
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  const marks = MARKS[/\.([a-z]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  const isOther = marks !== undefined && !marks.some((mark) => head.startsWith(mark));
  const isActive = ACTIVE_NAME.test(name) || ACTIVE_BYTES.test(head) || MARKUP.test(head);
  return isOther || isActive ? inBoth(({ problems }) => problems.attachmentBad(name)) : undefined;
};
