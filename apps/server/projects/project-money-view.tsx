import type { FC } from 'hono/jsx';
import type { PlainDate } from '../../../src/basis/index.ts';
import { actualBy, fundsOf, investmentFlags, lastEndedMonth, lastKnownMonth, missingFields, plannedOf, scheduledBy } from '../../../src/delivery/index.ts';
import { Fact, table, type View } from './project-parts.tsx';
import { moneyText } from './table-page.tsx';
import { libraryWords } from './words/index.ts';

export const Money: FC<View & { today: PlainDate }> = ({ body, language, today }) => {
  const words = libraryWords(language);
  const { page } = words;
  const { investment } = body;
  const month = lastEndedMonth(today);
  const year = Number(month.slice(0, 4));
  const missing = missingFields(body, year);
  return (
    <>
      <dl class="project-facts">
        {(['total', 'estimate', 'budget'] as const).map(
          (name) =>
            (name === 'total' || investment?.[name] !== undefined) && (
              <Fact label={page[name]}>{investment?.[name] === undefined ? words.unknown : `${investment[name]} ${words.wan}`}</Fact>
            ),
        )}
        <Fact label={page.article16} whole>
          {missing.length === 0 ? page.complete : page.missing(missing.map((one) => page.fields[one]).join(language === 'zh' ? '、' : ', '))}
        </Fact>
      </dl>
      {investmentFlags(body).map(({ said }) => (
        <p class="library-alert">{said[language]}</p>
      ))}
      {body.years.length > 0 &&
        table(
          page.years,
          [page.year, `${page.planned} (${words.wan})`, `${page.actual} (${words.wan})`, words.money.scheduled, page.goal],
          body.years.map((one) => {
            const known = lastKnownMonth(one);
            const actual = known === 0 ? undefined : actualBy(one, known);
            const scheduled = one.year === year ? scheduledBy(one, Number(month.slice(5))) : one.year < year ? plannedOf(one) : undefined;
            return [
              one.year,
              moneyText(plannedOf(one)),
              actual === undefined ? '' : `${moneyText(actual)}${known < 12 ? ` (1—${known})` : ''}`,
              moneyText(scheduled),
              one.goal ?? '',
            ];
          }),
          [1, 2, 3],
        )}
    </>
  );
};

export const Funds: FC<View> = ({ body, language }) => {
  const { page, money, wan } = libraryWords(language);
  const { arranged, inPlace } = fundsOf(body);
  return body.funds.length === 0 ? null : (
    <>
      {table(
        page.funds,
        [page.source, `${page.amount} (${wan})`, `${page.inPlace} (${wan})`],
        [
          ...body.funds.map(({ source, amount, inPlace: there }) => [source, amount ?? '', there ?? '']),
          [<b>{money.total}</b>, moneyText(arranged), moneyText(inPlace)],
        ],
        [1, 2],
      )}
    </>
  );
};
