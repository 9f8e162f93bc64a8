// Keeps what is typed: in this tab at once, on the server shortly after; the tab forgets it once the server has it.

const PAUSE = 1500;
const PATIENCE = 15000;
const FIRST_RETRY = 5000;
const LAST_RETRY = 60000;

class Draft {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.autosaveUrl;
    this.key = `gehoor-draft:${location.pathname}:${this.url}`;
    this.status = form.querySelector('[data-saved]');
    this.wait = FIRST_RETRY;
    this.restore();
    form.addEventListener('input', () => this.changed());
    form.addEventListener('change', () => this.changed());
    form.addEventListener('submit', () => this.sending());
    window.addEventListener('online', () => this.pending && this.save());
  }

  // Fields that a person fills in: no tokens, passwords or files.
  controls() {
    return [...this.form.elements].filter(
      (one) => one.name && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(one.type),
    );
  }

  values() {
    return this.controls().map((one) => [one.name, one.type, one.value, one.checked ?? false]);
  }

  keep(extra = {}) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ values: this.values(), ...extra }));
    } catch {
      // A browser that keeps nothing, or is full: the server's copy remains.
    }
  }

  // A save that comes after what was sent would put it back as a draft.
  sending() {
    clearTimeout(this.timer);
    this.keep({ sent: true });
    remember(this.key);
  }

  // A copy is only there when the server did not confirm it; after sending, it fills only what came back empty.
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? 'null');
    if (!kept) return;
    let restored = false;
    for (const [name, type, value, checked] of kept.values) {
      for (const one of this.controls().filter((control) => control.name === name && control.type === type)) {
        restored = putBack(one, value, checked, kept.sent) || restored;
      }
    }
    if (!restored) return;
    this.tell('restored', this.status?.dataset.textRestored ?? '');
    this.changed();
  }

  changed() {
    this.pending = true;
    this.keep();
    this.again(PAUSE);
  }

  again(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save() {
    clearTimeout(this.timer);
    const sent = JSON.stringify(this.values());
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        body: this.body(),
        credentials: 'same-origin',
        redirect: 'error',
        headers: { 'X-Requested-With': 'autosave' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.saved(sent);
    } catch {
      this.failed();
    }
  }

  body() {
    const data = new FormData(this.form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  }

  saved(sent) {
    this.wait = FIRST_RETRY;
    if (JSON.stringify(this.values()) !== sent) return;
    this.pending = false;
    sessionStorage.removeItem(this.key);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    this.tell('saved', this.status?.dataset.textSaved.replace('{}', time) ?? '');
  }

  failed() {
    this.tell('failed', this.status?.dataset.textFailed ?? '');
    this.again(this.wait);
    this.wait = Math.min(this.wait * 2, LAST_RETRY);
  }

  tell(state, text) {
    if (!this.status) return;
    this.status.dataset.state = state;
    this.status.textContent = text;
  }
}

// page.js forgets the copy once the server says that it took this in.
function remember(key) {
  try {
    sessionStorage.setItem('gehoor-sent', key);
  } catch {
    // Then there is no copy either.
  }
}

function putBack(control, value, checked, onlyEmpty) {
  if (control.type === 'radio' || control.type === 'checkbox') {
    if (control.value !== value || control.checked === checked || (onlyEmpty && !checked)) return false;
    control.checked = checked;
    return true;
  }
  if (control.value === value || (onlyEmpty && control.value)) return false;
  control.value = value;
  return true;
}

document.querySelectorAll('form[data-autosave-url]').forEach((form) => new Draft(form));
