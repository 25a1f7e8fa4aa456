/** Units that a field offers: what they are called and the letters and names they are found by. */
type Unit = { readonly label: string; readonly keys: readonly string[] };

let units: readonly Unit[] | undefined;
const allUnits = (): readonly Unit[] =>
  (units ??= [...document.querySelectorAll<HTMLOptionElement>('#unit-names option')].map((option) => ({
    label: option.value,
    keys: [option.value, ...(option.dataset['keys'] ?? '').split(' ')].map((key) => key.toLowerCase()),
  })));

const MOST = 8;

/** Whether the characters stand in the name in this order, with others between: 城管局 in 城市管理局. */
const isInOrder = (text: string, name: string): boolean => {
  let at = 0;
  for (const character of text) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return text.length > 1;
};

/** The units that answer to what is typed: those that begin with it first. */
const found = (typed: string): readonly Unit[] => {
  const text = typed.trim().toLowerCase();
  if (text === '') return allUnits().slice(0, MOST);
  const rank = ({ label, keys }: Unit): number =>
    Math.min(isInOrder(text, label.toLowerCase()) ? 3 : 9, ...keys.map((key) => (key === text ? 0 : key.startsWith(text) ? 1 : key.includes(text) ? 2 : 9)));
  return allUnits()
    .map((unit) => ({ unit, rank: rank(unit) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ unit }) => unit);
};

const SEPARATORS = /[、，,;；]/;

/** Where the name begins that is being typed: in a field of many, behind the last mark before the caret. */
const startOf = (field: HTMLInputElement): number => {
  if (field.dataset['units'] !== 'many') return 0;
  const caret = field.selectionStart ?? field.value.length;
  for (let at = caret - 1; at >= 0; at--) if (SEPARATORS.test(field.value[at]!)) return at + 1;
  return 0;
};

let box: HTMLUListElement | undefined;
let owner: HTMLInputElement | undefined;
let active = 0;
let typed = false;

const close = (): void => {
  box?.remove();
  box = undefined;
  owner?.removeAttribute('aria-activedescendant');
  owner?.setAttribute('aria-expanded', 'false');
  owner = undefined;
};

const mark = (): void => {
  const options = [...(box?.children ?? [])];
  for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === active));
  options[active]?.scrollIntoView({ block: 'nearest' });
  owner?.setAttribute('aria-activedescendant', options[active]?.id ?? '');
};

const take = (field: HTMLInputElement, label: string): void => {
  const start = startOf(field);
  if (field.dataset['units'] === 'many') {
    const rest = field.value.slice(field.selectionStart ?? field.value.length).replace(/^[^、，,;；]*/, '');
    field.value = `${field.value.slice(0, start)}${label}${rest === '' ? '、' : rest}`;
  } else field.value = label;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  close();
};

const open = (field: HTMLInputElement): void => {
  close();
  const options = found(field.value.slice(startOf(field), field.selectionStart ?? field.value.length));
  if (options.length === 0) return;
  box = document.createElement('ul');
  box.className = 'unit-box';
  box.id = 'unit-box';
  box.setAttribute('role', 'listbox');
  for (const [i, { label }] of options.entries()) {
    const option = document.createElement('li');
    option.textContent = label;
    option.id = `unit-box-${i}`;
    option.setAttribute('role', 'option');
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(field, label);
    });
    box.append(option);
  }
  field.after(box);
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', 'unit-box');
  owner = field;
  active = 0;
  mark();
};

const isField = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.dataset['units'] !== undefined;

/** Whether a list of units is open over the field: Enter then chooses and does not send. */
export const isChoosing = (field: EventTarget | null): boolean => box !== undefined && owner === field && typed;

/** Takes what is marked in the open list. */
export const choose = (): void => {
  const label = box?.children[active]?.textContent;
  if (owner && label) take(owner, label);
};

/** Fields of units are filled by the first letters of pinyin or by characters. Without this script they offer the browser's own list. */
export const unitFields = (): void => {
  document.addEventListener('focusin', ({ target }) => {
    if (!isField(target)) return close();
    target.removeAttribute('list');
    target.setAttribute('role', 'combobox');
    typed = false;
  });
  document.addEventListener('focusout', ({ target }) => {
    if (target === owner) close();
  });
  document.addEventListener('input', ({ target }) => {
    if (!isField(target)) return;
    typed = true;
    open(target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || !isField(event.target)) return;
    if (event.key === 'ArrowDown' && box === undefined) {
      event.preventDefault();
      typed = true;
      open(event.target);
    } else if (box !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      typed = true;
      const count = box.children.length;
      active = (active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      mark();
    } else if (box !== undefined && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && isChoosing(event.target)) {
      event.preventDefault();
      choose();
    }
  });
};
