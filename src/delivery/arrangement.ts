/** One year of a holiday file (放假调休安排): `off` are spans of days (`2025-01-28/2025-02-04`, or one day), `worked` single days. */
export type Arrangement = { readonly year: number; readonly document?: string; readonly off: readonly string[]; readonly worked: readonly string[] };
