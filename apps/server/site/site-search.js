// Narrows the list of the search page to what is typed: characters of a name or place, or initials of their pinyin. A classic script, so that it also runs
// from a folder on disk.
(() => {
  const input = document.querySelector('#q');
  const list = document.querySelector('[data-entries]');
  const said = document.querySelector('.search-said');
  const entries = window.siteIndex;
  if (!input || !list || !said || !entries) return;
  const rows = [...list.children];
  const normal = (text) =>
    text
      .toLowerCase()
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/\s+/g, ' ')
      .trim();
  const searched = entries.map(([, title, more, letters]) => ({ title: normal(title), all: normal(`${title} ${more}`), letters: letters.split(' ') }));

  const isTyped = (typed, letters) => {
    for (let start = 0; start + typed.length <= letters.length; start++) {
      let i = 0;
      while (i < typed.length && letters[start + i].includes(typed[i])) i++;
      if (i === typed.length) return true;
    }
    return false;
  };
  // 0: the name begins with it, 1: the name holds it, 2: something else of it does, 3: by initials.
  const rank = (entry, words) => {
    if (words.every((word) => entry.all.includes(word))) {
      if (entry.title.startsWith(words[0])) return 0;
      return words.every((word) => entry.title.includes(word)) ? 1 : 2;
    }
    return words.length === 1 && /^[a-z]{2,20}$/.test(words[0]) && isTyped(words[0], entry.letters) ? 3 : undefined;
  };

  const search = () => {
    const words = normal(input.value).split(' ').filter(Boolean);
    const found = [];
    for (const [i, entry] of searched.entries()) {
      const at = words.length === 0 ? 0 : rank(entry, words);
      rows[i].hidden = at === undefined;
      if (at !== undefined) found.push({ at, i });
    }
    found.sort((a, b) => a.at - b.at || a.i - b.i);
    for (const { i } of found) list.append(rows[i]);
    said.textContent = words.length === 0 ? '' : found.length === 0 ? said.dataset.none : `${said.dataset.found} ${found.length}`;
  };

  input.addEventListener('input', search);
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    search();
  }
})();
