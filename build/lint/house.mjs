// @ts-check

/**
 * Chromium's browser process remembers the content of form fields that do not say autocomplete="off", even
 * after the page is gone: every form and field says so.
 * @type {import('eslint').Rule.RuleModule}
 */
const autocompleteOff = {
  meta: { type: 'problem', schema: [], messages: { missing: '<{{name}}> needs autoComplete="off": the browser process would remember what is typed' } },
  create(context) {
    const fields = new Set(['input', 'textarea', 'form', 'Form']);
    return {
      /** @param {any} node */
      JSXOpeningElement(node) {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
        if (!fields.has(name)) return;
        const attributes = node.attributes;
        const type = attributes.find((/** @type {any} */ attribute) => attribute.name?.name === 'type')?.value?.value;
        if (['checkbox', 'radio', 'range', 'button', 'submit'].includes(type)) return;
        const has = attributes.some((/** @type {any} */ attribute) => attribute.name?.name === 'autoComplete' && attribute.value?.value === 'off');
        if (!has) context.report({ node, messageId: 'missing', data: { name } });
      },
    };
  },
};

export const houseRules = { 'autocomplete-off': autocompleteOff };
