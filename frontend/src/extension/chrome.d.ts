// What is used of the browser's own interface for extensions.
declare namespace chrome {
  interface Tab {
    readonly id?: number;
  }
  interface Sender {
    readonly id?: string;
    readonly tab?: Tab;
  }
  interface Event<Listener> {
    addListener(listener: Listener): void;
  }
  interface Injected<Result> {
    readonly result?: Result;
  }
  interface Target {
    readonly tabId: number;
    readonly allFrames?: boolean;
  }
  namespace action {
    const onClicked: Event<(tab: Tab) => void>;
    function setBadgeText(what: { tabId: number; text: string }): Promise<void>;
  }
  namespace runtime {
    const id: string;
    const onInstalled: Event<(what: { reason: string }) => void>;
    const onMessage: Event<(message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean>;
    function openOptionsPage(): Promise<void>;
    function sendMessage(message: unknown): Promise<unknown>;
  }
  namespace scripting {
    function executeScript(what: { target: Target; files: string[] }): Promise<Injected<unknown>[]>;
    function executeScript<Args extends unknown[], Result>(what: {
      target: Target;
      func: (...args: Args) => Result;
      args: Args;
    }): Promise<Injected<Result>[]>;
  }
  namespace storage {
    const local: { get(keys: object): Promise<object>; set(items: object): Promise<void> };
  }
  namespace permissions {
    function request(what: { origins: string[] }): Promise<boolean>;
  }
  namespace i18n {
    function getMessage(name: string): string;
    function getUILanguage(): string;
  }
}
