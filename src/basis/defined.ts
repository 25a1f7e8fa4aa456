type May<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Must<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** Without the members that are undefined: what is absent is no member at all. */
export const defined = <T extends object>(given: T): Must<T> & May<T> =>
  Object.fromEntries(Object.entries(given).filter(([, member]) => member !== undefined)) as Must<T> & May<T>;
