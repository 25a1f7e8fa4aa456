/** The choice that was sent, where it is one of those there are. */
export const oneOf = <T extends string>(given: string, among: readonly T[]): T | undefined => among.find((each) => each === given);
