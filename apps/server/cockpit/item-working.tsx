import type { FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import { conversionText } from '../../../src/ledger/index.ts';
import { workingOf, type Monitored, type Standing } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import type { Language } from '../words/index.ts';
import type { CockpitWords } from './words/index.ts';

/** The calculation line by line, and the figures that entered it, each leading to its observation. */
export const ItemWorking: FC<{ language: Language; words: CockpitWords; item: Monitored; standing: Standing }> = ({ language, words, item, standing }) => {
  const steps = workingOf(item, standing, language);
  return (
    <section class="item-section">
      <h2>
        {words.item.working}
        <small>{words.item.formula(standing.formula.id, standing.formula.version)}</small>
      </h2>
      {steps.length === 0 ? (
        <p class="faint">{words.item.noWorking}</p>
      ) : (
        <ol class="working">
          {steps.map(({ label, formula, value }) => (
            <li>
              <span class="working-label">{label}</span>
              <code class="working-formula">{formula}</code>
              <b class="figure">{value}</b>
            </li>
          ))}
        </ol>
      )}
      {standing.inputs.length > 0 && (
        <p class="section-note">
          {words.item.inputs}
          {words.colon}
          {standing.inputs.map(({ period, measure, value, ids, conversion, details }) => (
            <a class="input" href={`#o-${ids[0] ?? ''}`}>
              {periodName(period, language, measure === 'ytd')} {words.measures[measure] ?? measure} {numberShown(value, 4)}
              {conversion && <small> {conversionText({ code: conversion, ...(details === undefined ? {} : { details }) }, language)}</small>}
            </a>
          ))}
        </p>
      )}
    </section>
  );
};
