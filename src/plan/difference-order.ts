/**
 * The longest run of numbers that rises (places in the order given): what of a sequence stayed where it was. The rest was moved.
 * Time is n log n.
 */
export const longestRise = (numbers: readonly number[]): readonly number[] => {
  const ends: number[] = [];
  const before = new Int32Array(numbers.length);
  for (const [i, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = i;
  }
  const out: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) out.push(i);
  return out.reverse();
};
