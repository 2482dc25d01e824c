/** What the events of the elements share: made of their fields, they bubble and leave shadow roots unless they say otherwise. */
export abstract class HistoryEvent<Fields extends object> extends Event {
  declare static readonly eventName: string;
  declare static readonly init: EventInit | undefined;

  constructor(fields: Fields) {
    super(new.target.eventName, {bubbles: true, composed: true, ...new.target.init});
    Object.assign(this, fields);
  }
}
