import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element => 'tagName' in node;

export const attributeOf = (element: Element, name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value;

/** Elements whose content is no text of the page. */
const neverText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'map',
  'select',
  'datalist',
  'textarea',
  'input',
  'button',
  'nav',
  'menu',
  'rt',
  'rp',
  'progress',
  'meter',
  'frameset',
]);

const chromeRoles: ReadonlySet<string> = new Set([
  'navigation',
  'menu',
  'menubar',
  'toolbar',
  'search',
  'banner',
  'contentinfo',
  'button',
  'dialog',
  'tablist',
]);

/** Words in a class or id that name a site's furniture; the element goes only if it is mostly links or very short. */
const chromeNames =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|share|sharing|toolbar|tools|footer|foot|sidebar|copyright|search|print)(?:$|[\s_-])/i;

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** All text below an element, as it stands in the source. */
export const textContent = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : isElement(child) ? textContent(child) : '')).join('');

type Measure = { readonly text: number; readonly linked: number; readonly links: number; readonly longest: number };

/** How much of an element's text stands in links that lead away (links inside the page are a list of contents). */
const measure = (element: Element): Measure => {
  let text = 0;
  let linked = 0;
  let links = 0;
  let longest = 0;
  const pending: { node: Node; inLink: boolean }[] = [{ node: element, inLink: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, inLink } = next;
    if ('value' in node) {
      const length = node.value.trim().length;
      text += length;
      if (inLink) {
        linked += length;
        longest = Math.max(longest, length);
      }
    } else if (isElement(node) && !neverText.has(node.tagName)) {
      const leads = node.tagName === 'a' && !(attributeOf(node, 'href') ?? '#').startsWith('#');
      if (leads) links++;
      for (const child of node.childNodes) pending.push({ node: child, inLink: inLink || leads });
    }
  }
  return { text, linked, links, longest };
};

const isLinkList = (element: Element): boolean => {
  const { text, linked, links, longest } = measure(element);
  return links >= 3 && linked === text && longest <= 12;
};

const isNamedChrome = (element: Element): boolean => {
  if (!chromeNames.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`)) return false;
  const { text, linked } = measure(element);
  return text <= 60 || linked * 2 >= text;
};

/** A link that does something instead of leading somewhere: print, close, share. */
const isAction = (element: Element): boolean =>
  element.tagName === 'a' && /^\s*javascript:/i.test(attributeOf(element, 'href') ?? '') && measure(element).text <= 12;

/** The element shows no text of the document: it is hidden, a script, or part of the site around the article. */
export const isChrome = (element: Element, inArticle: boolean): boolean => {
  const { tagName } = element;
  if (neverText.has(tagName)) return true;
  if (attributeOf(element, 'hidden') !== undefined || hiddenStyle.test(attributeOf(element, 'style') ?? '')) return true;
  if (chromeRoles.has(attributeOf(element, 'role') ?? '')) return true;
  if (tagName === 'footer' && !inArticle) return true;
  if ((tagName === 'ul' || tagName === 'ol') && isLinkList(element)) return true;
  return isAction(element) || (tagName !== 'body' && tagName !== 'html' && isNamedChrome(element));
};
