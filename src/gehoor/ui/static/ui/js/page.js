// Small conveniences for every page. Everything works without them.

const REPEAT_AFTER = 8000;

// A double click sends a form once; a later press, or coming back to the page, may send it again.
function sendOnce(form) {
  let sentAt = 0;
  form.addEventListener('submit', (event) => {
    const now = Date.now();
    if (now - sentAt < REPEAT_AFTER) event.preventDefault();
    else sentAt = now;
  });
  window.addEventListener('pageshow', () => {
    sentAt = 0;
  });
}

// The error summary is heard first, and its links put the keyboard in the field.
function leadToErrors(summary) {
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest('fieldset, .gh-field') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

// How many characters still fit, told when it begins to matter. A line break is sent as two characters.
function tellBudget(line) {
  const field = document.getElementById(line.dataset.budgetFor);
  const limit = Number(field?.dataset.budget);
  if (!limit) return;
  const before = line.textContent;
  let timer;
  const tell = () => {
    const left = limit - [...field.value.replace(/\r?\n/g, '\r\n')].length;
    const text = left < 0 ? line.dataset.textOver : line.dataset.textLeft;
    line.toggleAttribute('data-over', left < 0);
    line.textContent = left > limit / 5 ? before : text.replace('{}', Math.abs(left));
  };
  line.setAttribute('role', 'status');
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 700);
  });
  tell();
}

// A secret behind # never reaches a server by itself: it is put in the form and sent in its body.
function useSecret(form) {
  const given = /^#([A-Za-z0-9-]{12,})$/.exec(location.hash);
  const field = form.querySelector('[data-secret-field]');
  if (!given || !field) return;
  history.replaceState(null, '', location.pathname + location.search);
  field.value = given[1];
  form.requestSubmit();
}

function offerCopy(button) {
  const source = document.querySelector(button.dataset.copy);
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    button.textContent = button.dataset.textDone ?? button.textContent;
  });
}

// What the server took in needs no copy in this tab: it would come back in the next form, to be sent twice.
function forgetWhatWasSent() {
  if (document.querySelector('[data-messages] .utrecht-alert--ok')) forget(sessionStorage.getItem('gehoor-sent'));
  if (document.querySelector('[data-all-sent]')) {
    Object.keys(sessionStorage).filter((key) => key.startsWith('gehoor-draft:')).forEach(forget);
  }
}

// Only a copy of what was sent: what is typed and not sent yet stays.
function forget(key) {
  if (key && JSON.parse(sessionStorage.getItem(key) ?? 'null')?.sent) sessionStorage.removeItem(key);
}

document.querySelectorAll('form[data-once]').forEach(sendOnce);
document.querySelectorAll('[data-error-summary]').forEach(leadToErrors);
document.querySelectorAll('[data-budget-for]').forEach(tellBudget);
document.querySelectorAll('form[data-secret-form]').forEach(useSecret);
document.querySelectorAll('button[data-copy]').forEach(offerCopy);
forgetWhatWasSent();
