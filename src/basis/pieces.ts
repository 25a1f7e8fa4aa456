/** Rows of a table that are written in one go: what makes a file of thousands of them lets others have the thread in between. */
const ROWS = 50;

/** Things in groups of at most `size`, none empty. */
export const inGroups = function* <T>(things: readonly T[], size: number = ROWS): Generator<readonly T[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
};

/** Pieces of an array of JSON whose values are written one by one. */
export const jsonList = function* <T>(things: readonly T[], write: (thing: T) => string): Generator<string> {
  yield '[';
  let isFirst = true;
  for (const group of inGroups(things)) {
    yield (isFirst ? '' : ',') + group.map(write).join(',');
    isFirst = false;
  }
  yield ']';
};
