import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Library } from './library-state.ts';

/** Fragments kept of one state of the library; the oldest goes first. */
const MOST_KEPT = 64;
const kept = new WeakMap<Library, Map<string, string>>();

/** What JSX gives: it is drawn when it is asked for its text. */
type Drawing = { toString(): string | Promise<string> };

/** A part of a page drawn once for each state of the library and each `key`, which names everything else that it depends on. */
export const keptFragment = (library: Library, key: string, draw: () => Drawing): Child => {
  const own = kept.get(library) ?? new Map<string, string>();
  kept.set(library, own);
  const known = own.get(key);
  if (known !== undefined) return raw(known);
  const drawn = draw().toString();
  if (typeof drawn !== 'string') return drawn.then((text) => raw(text));
  own.set(key, drawn);
  for (const old of own.keys()) {
    if (own.size <= MOST_KEPT) break;
    own.delete(old);
  }
  return raw(drawn);
};
