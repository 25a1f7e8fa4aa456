import { unitFinder, type KnownUnit } from './unit-names.ts';
import { unitLabel } from './unit-name.ts';
import { offices, type Office } from './words/division-fields.ts';

/** A unit and the words that speak for it; `own` where somebody wrote them for this unit. */
export type FieldOfWork = { readonly unit: string; readonly words: readonly string[]; readonly own: boolean };

const byId = new Map(offices.map((office) => [office.id, office]));

/** Offices often bear the region's name before their own: 大渡口区教育委员会 is found as 区教育委员会. */
const withoutPlace = (name: string): string => name.replace(/^.{1,12}?(?=[区县市旗](?!.*[区县市旗]))/u, '');

/**
 * Which unit of the region answers for which words: those written for it, and those of the office that it is, and of offices that the region has none of and
 * that it stands in for. Towns and subdistricts answer for their own name.
 */
export const fieldsOfWork = (units: readonly KnownUnit[]): readonly FieldOfWork[] => {
  const living = units.filter(({ body }) => body.ended === undefined);
  const aliased = living.map(({ id, body }) => ({ id, body: { ...body, aliases: [...(body.aliases ?? []), withoutPlace(body.name)] } }));
  const find = unitFinder(aliased);
  const unitOf = (office: Office | undefined): string | undefined => {
    const named = office?.names.map(find).find((unit) => unit !== undefined);
    return named ?? office?.or?.map((other) => unitOf(byId.get(other))).find((unit) => unit !== undefined);
  };
  const usual = offices.flatMap((office): FieldOfWork[] => {
    const unit = unitOf(office);
    return unit === undefined ? [] : [{ unit, words: office.words, own: false }];
  });
  const own = living.flatMap(({ id, body }): FieldOfWork[] =>
    body.fields === undefined || body.fields.length === 0 ? [] : [{ unit: id, words: body.fields, own: true }],
  );
  const places = living.flatMap(({ id, body }): FieldOfWork[] => {
    if (body.type !== 'town' && body.type !== 'street') return [];
    const place = unitLabel(body).replace(/(?:街道办事处|街道|人民政府)$/, '');
    return [{ unit: id, words: place.length < 2 ? [] : [place], own: true }];
  });
  return [...usual, ...own, ...places];
};
