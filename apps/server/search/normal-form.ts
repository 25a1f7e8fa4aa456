const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '－': '-',
  '—': '-',
  '–': '-',
  '、': ',',
  '，': ',',
};
const WIDE = /[！-～]/g;
const MARKS = /[“”「」『』‘’（）【】－—–、，]/g;

/**
 * The form in which texts and questions meet: lower case, half width, one kind of quotation mark, dash and comma. Character for character,
 * so that a place in the normal form is the same place in the text.
 */
export const normalize = (text: string): string =>
  text
    .replace(MARKS, (mark) => QUOTES[mark]!)
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The words of a question, each of which must occur; at most eight. */
export const wordsOf = (question: string): readonly string[] =>
  [
    ...new Set(
      normalize(question)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ].slice(0, 8);
