import type { Desk } from './desk';

/** Clicks an item of the tray's menu, which a desktop would show and a test session lacks: it is found among the living objects. */
export async function clickInTray(desk: Desk, label: string): Promise<void> {
  await desk.application?.evaluate(async ({ Menu }, wanted) => {
    const { Session } = process.getBuiltinModule('node:inspector/promises');
    const inspector = new Session();
    inspector.connect();
    Reflect.set(globalThis, 'menuPrototype', Menu.prototype);
    const { result: prototype } = await inspector.post('Runtime.evaluate', { expression: 'globalThis.menuPrototype' });
    const { objects } = await inspector.post('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
    await inspector.post('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      arguments: [{ value: wanted }],
      functionDeclaration: `function (wanted) {
        const items = this.map(({ items }) => items).find((items) => items?.[0]?.label === 'Show');
        setTimeout(() => items.find(({ label }) => label === wanted).click(), 0);
      }`,
    });
  }, label);
}
