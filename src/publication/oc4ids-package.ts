import { Decimal, type PlainDate } from '../basis/index.ts';
import type { Project } from '../delivery/index.ts';

/** The part of the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9.5 that a library of projects can fill. */
export type Oc4idsPackage = {
  readonly uri: string;
  readonly publishedDate: string;
  readonly version: '0.9';
  readonly publisher: { readonly name: string };
  readonly license?: string;
  readonly projects: readonly Oc4idsProject[];
};

export type Oc4idsValue = { readonly amount: number; readonly currency: 'CNY' };
export type Oc4idsPeriod = { readonly startDate?: string; readonly endDate?: string };
type Reference = { readonly id: string; readonly name: string };
type Observation = { readonly id: string; readonly period: Oc4idsPeriod; readonly value: Oc4idsValue };
type Metric = { readonly id: string; readonly title: string; readonly observations: readonly Observation[] };
type BudgetEntry = { readonly id: string; readonly description?: string; readonly amount: Oc4idsValue };

export type Oc4idsStatus = 'identification' | 'preparation' | 'implementation' | 'completion' | 'maintenance' | 'cancelled';

export type Oc4idsProject = {
  readonly id: string;
  readonly identifiers?: readonly { readonly id: string; readonly scheme: string }[];
  readonly updated: string;
  readonly title: string;
  readonly description?: string;
  readonly status: Oc4idsStatus;
  /** As planned; what came of it is in `milestones` and `completion`. */
  readonly period?: Oc4idsPeriod;
  readonly locations?: readonly {
    readonly id: string;
    readonly description?: string;
    readonly geometry?: { readonly type: 'Point'; readonly coordinates: readonly [longitude: number, latitude: number] };
  }[];
  readonly budget?: {
    readonly amount?: Oc4idsValue;
    readonly budgetBreakdowns?: readonly { readonly id: string; readonly description: string; readonly budgetBreakdown: readonly BudgetEntry[] }[];
  };
  readonly parties?: readonly (Reference & {
    readonly identifier?: { readonly scheme: string; readonly id: string; readonly legalName: string };
    readonly roles: readonly string[];
  })[];
  readonly publicAuthority?: Reference;
  readonly milestones?: readonly {
    readonly id: string;
    readonly title: string;
    readonly dueDate?: string;
    readonly dateMet?: string;
    readonly status: 'scheduled' | 'met' | 'notMet';
  }[];
  readonly documents?: readonly {
    readonly id: string;
    readonly documentType?: string;
    readonly title: string;
    readonly datePublished?: string;
  }[];
  readonly forecasts?: readonly Metric[];
  readonly metrics?: readonly Metric[];
  readonly completion?: { readonly endDate: string };
  /** Where it is left out, a reader takes texts for English. */
  readonly language: 'zh';
};

/** Stages as OC4IDS names them: 竣工 is its completion; 投用 its maintenance, which took the place of `completed` in 0.9.4. */
export const OC4IDS_STATUS: Readonly<Record<Project['stage'], Oc4idsStatus>> = {
  idea: 'identification',
  reserve: 'identification',
  preparation: 'preparation',
  started: 'implementation',
  building: 'implementation',
  completed: 'completion',
  in_use: 'maintenance',
  withdrawn: 'cancelled',
};

/** The metric of money planned or spent, in the standard's open list of metrics. */
export const FINANCIAL_PROGRESS = 'financialProgress';

const TEN_THOUSAND = 10_000;

/** A calendar day as the moment that it begins at in China. */
export const oc4idsDay = (day: PlainDate): string => `${day}T00:00:00+08:00`;

/** An amount of 万元 in yuan, to the fen; undefined where the text is no amount. The standard has no exact decimals. */
export const oc4idsYuan = (wan: Decimal | string | undefined): Oc4idsValue | undefined =>
  wan === undefined || (typeof wan === 'string' && !/^-?\d+(?:\.\d+)?$/.test(wan))
    ? undefined
    : { amount: new Decimal(wan).times(TEN_THOUSAND).toDecimalPlaces(2).toNumber(), currency: 'CNY' };
