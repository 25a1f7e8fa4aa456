/** The addresses of the views of one plan: every page links through here. */
export const VIEWS = ['read', 'indicators', 'commitments', 'projects', 'facts', 'glossary', 'places', 'findings', 'review', 'search'] as const;
export type View = (typeof VIEWS)[number];

export const planLink = (id: string, view: View = 'read'): string => `/plans/${encodeURIComponent(id)}/${view}`;

/** `path` with `changes` made to its query: undefined takes a name out. Order of names is kept, so equal states have equal addresses. */
export const withQuery = (path: string, query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string => {
  const next = new URLSearchParams(query);
  next.delete('lang');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
};
