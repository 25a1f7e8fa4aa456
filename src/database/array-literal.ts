const SPECIAL = /["\\]/;

const quoted = (text: string): string => `"${SPECIAL.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;

/** A PostgreSQL array of texts as one text, so that thousands of rows cross as one parameter a column. */
export const arrayLiteral = (values: readonly (string | null)[]): string => `{${values.map((value) => (value === null ? 'NULL' : quoted(value))).join(',')}}`;
