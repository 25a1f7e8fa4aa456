import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import type { PageContext } from '../app-state.ts';
import type { Bilingual } from '../data/draft/candidate.ts';
import { inBoth } from '../data/words/index.ts';

/** Every refusal of the interface: one sentence in each language, and the place in the request it speaks of. */
export const apiError = (c: PageContext, status: ContentfulStatusCode, { zh, en }: Bilingual, where = '', more: object = {}): Response =>
  c.json({ error: { message: en, messageZh: zh, where, ...more } }, status);

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`), '');

/** What is wrong with a body, by the first field that is. */
export const shapeError = (c: PageContext, error: ZodError): Response => {
  const issue = error.issues[0];
  const where = pathText(issue?.path ?? []);
  const field = issue?.path.at(-1);
  const message = inBoth(({ problems }) =>
    where === ''
      ? problems.jsonObject
      : issue?.message === 'valueOrMissing'
        ? problems.valueOrMissing
        : field === 'priceBasis'
          ? problems.priceBasis
          : field === 'period'
            ? problems.period
            : field === 'known' || field === 'effective'
              ? problems.day
              : field === 'value'
                ? problems.value
                : problems.jsonShape(where || 'JSON'),
  );
  return apiError(c, 400, message, where);
};
