type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], null> };

/** Without the members that are null: what is absent in the database is absent here. */
export const present = <T extends object>(row: T): Present<T> => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<T>;
