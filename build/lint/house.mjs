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

/**
 * Names of what must not be compared byte by byte until the first that differs: how long that takes says how far a guess was
 * right. The last word of a name counts: `passphraseDue` is none.
 */
const isSecretName = (/** @type {string} */ name) => /(?:secret|passphrase|password|passcode|dek|kek|mac|deviceFingerprint)s?$/i.test(name);

/** @param {any} node @returns {string} the name that an expression ends in; empty where it has none */
function nameOf(node) {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.property.type === 'Identifier' || node.property.type === 'PrivateIdentifier' ? node.property.name : '';
    case 'CallExpression':
      return nameOf(node.callee);
    case 'ChainExpression':
      return nameOf(node.expression);
    default:
      return '';
  }
}

/** @param {any} node @returns {boolean} whether it is compared for being there, and not for what it says */
function isPlain(node) {
  return node.type === 'Literal' || node.type === 'TemplateLiteral' || (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'UnaryExpression' && node.operator === 'typeof');
}

/**
 * Secrets, and what is worked out from them, are compared with `timingSafeEqual`.
 * @type {import('eslint').Rule.RuleModule}
 */
const constantTime = {
  meta: { type: 'problem', schema: [], messages: { compare: '{{name}} is a secret: compare it with timingSafeEqual' } },
  create(context) {
    return {
      /** @param {any} node */
      BinaryExpression(node) {
        if (!['===', '!==', '==', '!='].includes(node.operator) || isPlain(node.left) || isPlain(node.right)) return;
        const name = [node.left, node.right].map(nameOf).find(isSecretName);
        if (name !== undefined) context.report({ node, messageId: 'compare', data: { name } });
      },
      /** @param {any} node */
      CallExpression(node) {
        const { callee } = node;
        const isCompare = callee.type === 'MemberExpression' && ['equals', 'compare', 'localeCompare'].includes(nameOf(callee));
        if (!isCompare) return;
        const name = [callee.object, ...node.arguments].map(nameOf).find(isSecretName);
        if (name !== undefined) context.report({ node, messageId: 'compare', data: { name } });
      },
    };
  },
};

export const houseRules = { 'autocomplete-off': autocompleteOff, 'constant-time': constantTime };
