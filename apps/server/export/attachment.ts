const LONGEST = 100;

/** Marks that a file system or a header cannot bear. */
const UNFIT = /[\u0000-\u001F\u007F"*/:<>?\\|\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g;

/** A title as a file name. */
export const fileNameOf = (title: string, extension: string): string =>
  `${title.toWellFormed().replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim() || 'plan'}${extension}`;

const percent = (text: string): string => encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Headers of a download. Chinese names go by RFC 5987 (`filename*`), with a plain one beside for those who know no better. */
export const attachment = (name: string, type: string): Record<string, string> => {
  // An ending that is none is a part of the name: whoever named the file wrote it.
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const fit = fileNameOf(name.slice(0, name.length - extension.length), extension);
  const plain = /^[\u0020-\u007E]+$/.test(fit) ? fit : `plan${extension}`;
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${percent(fit)}`,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
};
