import type { Outcome, PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { isPerson, personOf, textGiven, type SupervisionDeed } from './supervision-deed.ts';
import type { Annotation, SupervisionTopic } from './supervision.ts';
import { supervisionRefusals as say } from './words/inquiry-refusals.ts';

type AnnotationGiven = { readonly text: string; readonly shared: boolean };

/** 写批注: on a topic, as the writer saw it on a day. */
export const annotate = (
  given: AnnotationGiven & { readonly plan: string; readonly about: SupervisionTopic; readonly asOf?: PlainDate | undefined },
  deed: SupervisionDeed,
): Outcome<Annotation> => {
  const text = textGiven(given.text, say.note);
  if (text.refused !== undefined) return text;
  return {
    ok: {
      plan: given.plan,
      about: given.about,
      text: text.ok,
      by: personOf(deed.actor),
      shared: given.shared,
      ...(given.asOf === undefined || given.asOf === deed.today ? {} : { asOf: given.asOf }),
      at: deed.at,
    },
  };
};

/** The note with other words, or shared or not: by who wrote it. */
export const editAnnotation = (annotation: Annotation, given: AnnotationGiven, deed: SupervisionDeed): Outcome<Annotation> => {
  if (!isPerson(annotation.by, deed.actor)) return { refused: say.onlyAuthor };
  const text = textGiven(given.text, say.note);
  return text.refused === undefined ? { ok: { ...annotation, text: text.ok, shared: given.shared } } : text;
};

/** The notes that somebody sees: his own, and what others share. */
export const shownAnnotations = <A extends { readonly body: Annotation }>(annotations: readonly A[], actor: Actor): readonly A[] =>
  annotations.filter(({ body }) => body.shared || isPerson(body.by, actor));
