import type { RuleText } from "../../text";

/** English words of the rules acknowledgement/*. Placeholders are names of facts in messages, and of params in fixes. */
export const ACKNOWLEDGEMENT_EN: Readonly<Record<string, RuleText>> = {
  "acknowledgement/expired": {
    title: "An acknowledgement has not expired",
    messages: {
      violation: "The acknowledgement of {rule} ended on {expires}; {findings} finding(s) count again",
      spent: "The acknowledgement of {rule} ended on {expires}, and there is no such finding any more",
      "no-date": "The end of the acknowledgement of {rule} is no day of the calendar, so it covers nothing: {expires}",
    },
    fixes: {
      renew: "Correct what {rule} finds; or give the acknowledgement a new end, and a reason that still holds",
      remove: "Take the acknowledgement out",
      date: "Write the end as 2027-01-31",
    },
  },
  "acknowledgement/needs-expiry": {
    title: "An error on which an apply is certain to fail is acknowledged for a time only",
    messages: {
      violation:
        "The acknowledgement of {rule} has no end, so it does not cover {findings} error(s) on which an apply is certain to fail ({codes})",
    },
    fixes: {
      expiry: "Give the acknowledgement an end: expires, the last day on which it counts",
      overlay:
        "If a fact of the catalog is wrong ({facts}), correct it by an overlay, --catalog FILE: then there is nothing to acknowledge. Otherwise give the acknowledgement an end: expires",
    },
  },
  "acknowledgement/needs-reason": {
    title: "An acknowledgement has a reason",
    messages: { violation: "The acknowledgement of {rule} gives no reason, so it covers nothing" },
    fixes: { reason: "Say why what {rule} finds is left as it is" },
  },
  "acknowledgement/unknown": {
    title: "An acknowledgement names a rule that exists",
    messages: { violation: "There is no rule {rule}, so its acknowledgement covers nothing" },
    fixes: { nearest: "Did you mean {nearest}?", list: "All rules: eniplan rules" },
  },
  "acknowledgement/unused": {
    title: "An acknowledgement covers a finding",
    messages: {
      violation: "The acknowledgement of {rule} for {scope} covers nothing: there is no such finding",
    },
    fixes: {
      remove: "Take it out, or correct what it is for ({scope}); left there it would cover the next one unseen",
    },
  },
};
