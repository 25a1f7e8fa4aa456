import { facilitySuffixes } from './words/name-variants.ts';

/** Does the name end like that of a building, road, park, institution or area (设施类名称), with something before? */
export const isFacility = (name: string): boolean => facilitySuffixes.some((suffix) => name.endsWith(suffix) && name.length > suffix.length + 1);
