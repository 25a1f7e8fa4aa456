/** A place in what was changed, with what stood there before and after; undefined where nothing did. */
export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown };

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every place in which two values of JSON differ, in the order in which they stand: `milestones.2.done`. Empty where they are equal. */
export const differences = (before: unknown, after: unknown, path = ''): readonly Difference[] => {
  if (!isPart(before) || !isPart(after) || Array.isArray(before) !== Array.isArray(after)) {
    if (Object.is(before, after)) return [];
    const whole = isPart(before) ? before : isPart(after) ? after : undefined;
    // What comes or goes as a whole is told place by place.
    if (whole !== undefined && Object.keys(whole).length > 0 && (before === undefined || before === null || after === undefined || after === null))
      return Object.keys(whole).flatMap((key) =>
        differences((before as Record<string, unknown> | null)?.[key], (after as Record<string, unknown> | null)?.[key], path === '' ? key : `${path}.${key}`),
      );
    return [{ path, before, after }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`));
};
