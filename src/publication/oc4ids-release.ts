import { endOf, type Period, type PlainDate } from '../basis/index.ts';
import type { Project } from '../delivery/index.ts';
import type { FrozenWork } from '../evaluation/index.ts';
import { FINANCIAL_PROGRESS, OC4IDS_STATUS, oc4idsDay, oc4idsYuan, type Oc4idsPackage, type Oc4idsProject, type Oc4idsValue } from './oc4ids-package.ts';
import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import { sitePage } from './site-address.ts';
import { dcatWords } from './words/dcat-words.ts';
import { oc4idsWords as words } from './words/oc4ids-words.ts';

const statusOf = ({ state, now }: FrozenWork): Oc4idsProject['status'] =>
  OC4IDS_STATUS[state as Project['stage']] ?? (now === 'done' ? 'completion' : now === 'dropped' ? 'cancelled' : 'identification');

const projectOf = (edition: OpenEdition, work: FrozenWork): Oc4idsProject => {
  const { id, title, lead, due, text, invested } = work;
  const { frozen, release } = edition;
  const total = oc4idsYuan(invested?.total);
  const sinceStart = {
    startDate: oc4idsDay(`${frozen.plan.from}-01-01` as PlainDate),
    endDate: oc4idsDay(endOf(release.asOf.slice(0, 7) as Period)),
  };
  const metric = (name: string, value: Oc4idsValue | undefined) =>
    value === undefined ? undefined : [{ id: FINANCIAL_PROGRESS, title: name, observations: [{ id: release.asOf, period: sinceStart, value }] }];
  const [forecasts, metrics] = [metric(words.planned, oc4idsYuan(invested?.planned)), metric(words.done, oc4idsYuan(invested?.actual))];
  return {
    id: `oc4ids-cn${frozen.region.code}-${id}`,
    updated: oc4idsDay(openDay(edition)),
    title,
    ...(text === undefined || text === '' ? {} : { description: text }),
    status: statusOf(work),
    ...(due === undefined ? {} : { period: { endDate: oc4idsDay(due) } }),
    ...(total === undefined ? {} : { budget: { amount: total } }),
    ...(lead === undefined
      ? {}
      : { parties: [{ id: lead.id, name: lead.name, roles: ['publicAuthority'] }], publicAuthority: { id: lead.id, name: lead.name } }),
    ...(forecasts === undefined ? {} : { forecasts }),
    ...(metrics === undefined ? {} : { metrics }),
    language: 'zh',
  };
};

/** The projects of a release as an OC4IDS package; undefined where it has none, since a package holds at least one. */
export const oc4idsRelease = (edition: OpenEdition): Oc4idsPackage | undefined => {
  const projects = edition.frozen.works.filter(({ part }) => part === 'projects').map((work) => projectOf(edition, work));
  const { publisher, frozen, licence } = edition;
  return projects.length === 0
    ? undefined
    : {
        uri: openAddress(edition, `${sitePage.data}oc4ids.json`),
        publishedDate: oc4idsDay(openDay(edition)),
        version: '0.9',
        // The standard has no member for it, and a package is named by its publisher.
        publisher: { name: frozen.region.simulated ? `${publisher.name}（${dcatWords.simulated.zh}）` : publisher.name },
        license: licence.url,
        projects,
      };
};
