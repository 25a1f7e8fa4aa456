import { Decimal, endOf, type Period } from '../basis/index.ts';
import type { FrozenWork } from '../evaluation/index.ts';
import type { Project } from '../delivery/index.ts';
import { OC4IDS_STATUS, type Oc4idsPackage, type Oc4idsProject } from './oc4ids.ts';
import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import { sitePage } from './site-address.ts';

const TEN_THOUSAND = 10_000;

const yuan = (wan: string | undefined): { readonly amount: number; readonly currency: 'CNY' } | undefined =>
  wan === undefined || !/^-?\d+(?:\.\d+)?$/.test(wan)
    ? undefined
    : { amount: new Decimal(wan).times(TEN_THOUSAND).toDecimalPlaces(2).toNumber(), currency: 'CNY' };

const statusOf = ({ state, now }: FrozenWork): Oc4idsProject['status'] =>
  OC4IDS_STATUS[state as Project['stage']] ?? (now === 'done' ? 'completion' : now === 'dropped' ? 'cancelled' : 'identification');

const projectOf = (edition: OpenEdition, work: FrozenWork): Oc4idsProject => {
  const { id, title, lead, due, text, invested } = work;
  const { frozen, release } = edition;
  const [total, planned, actual] = [yuan(invested?.total), yuan(invested?.planned), yuan(invested?.actual)];
  const period = { startDate: `${frozen.plan.from}-01-01T00:00:00+08:00`, endDate: `${endOf(release.asOf.slice(0, 7) as Period)}T00:00:00+08:00` };
  const series = (name: string, value: typeof total) =>
    value === undefined ? undefined : [{ id: 'investment', title: name, observations: [{ id: release.asOf, period, value }] }];
  const [forecasts, metrics] = [
    series('Investment planned since the start of the plan', planned),
    series('Investment done since the start of the plan', actual),
  ];
  return {
    id: `oc4ids-cn${frozen.region.code}-${id}`,
    updated: `${openDay(edition)}T00:00:00+08:00`,
    title,
    ...(text === undefined ? {} : { description: text }),
    status: statusOf(work),
    ...(due === undefined ? {} : { period: { endDate: `${due}T00:00:00+08:00` } }),
    ...(total === undefined ? {} : { budget: { amount: total } }),
    ...(lead === undefined
      ? {}
      : { parties: [{ id: lead.id, name: lead.name, roles: ['publicAuthority'] }], publicAuthority: { id: lead.id, name: lead.name } }),
    ...(forecasts === undefined ? {} : { forecasts }),
    ...(metrics === undefined ? {} : { metrics }),
  };
};

/** The projects of a release as an OC4IDS package; undefined where it has none, since a package holds at least one. */
export const oc4idsRelease = (edition: OpenEdition): (Oc4idsPackage & { readonly license: string }) | undefined => {
  const projects = edition.frozen.works.filter(({ part }) => part === 'projects').map((work) => projectOf(edition, work));
  return projects.length === 0
    ? undefined
    : {
        uri: openAddress(edition, `${sitePage.data}oc4ids.json`),
        publishedDate: `${openDay(edition)}T00:00:00+08:00`,
        version: '0.9',
        publisher: { name: edition.publisher.name },
        license: edition.licence.url,
        projects,
      };
};
