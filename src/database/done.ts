/** What a write leaves in the audit chain; no entry where it changed nothing. */
export type Done<T> = {
  readonly result: T;
  readonly entry?: { readonly action: string; readonly subject: string; readonly content: string; readonly by?: string };
};
