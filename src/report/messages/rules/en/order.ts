import type { RuleText } from "../../text";

/** English words of the rules order/*. Placeholders are names of facts in messages, and of params in fixes. */
export const ORDER_EN: Readonly<Record<string, RuleText>> = {
  "order/deadlock": {
    title: "Nothing is deleted while something that stays still uses it",
    messages: {
      deleted:
        "{used} is deleted while {user} still uses it: Terraform deletes first and updates afterwards, and the delete tries for {minutes} min before it fails",
      replaced:
        "{used} is replaced while {user} still uses it: Terraform deletes the old one before it updates the user, and that tries for {minutes} min before it fails",
      attachment:
        "{attachment} is created before its old object is destroyed, which asks for an interface that is still in use",
    },
    fixes: {
      "two-applies": "Keep {used} until {user} has left it: apply -target='{user}' first",
      "create-first": "Set create_before_destroy on {used}; for a vSwitch the blocks must not overlap",
      "destroy-first": "Take create_before_destroy away from {attachment}, and from what depends on it",
    },
  },
  "order/hazard": {
    title: "Every order that the cloud demands can be kept in one apply",
    messages: {
      phases:
        "{before} has to be finished before {after} starts ({cause}); nothing that can be declared makes Terraform wait, so it takes two phases",
      impossible:
        "{before} has to be finished before {after} starts ({cause}), but Terraform's own order is the opposite: {cycle}",
    },
    fixes: {
      phases: "Apply in phases: {commands}",
      impossible: "Undo one of the two changes, apply, and make it afterwards",
    },
  },
  "order/cycle": {
    title: "References do not run in a circle, and the state does not want the opposite order",
    messages: {
      references: "These refer to each other in a circle: {cycle}",
      order: "The configuration and the state want opposite orders: {cycle}",
    },
    fixes: {
      references: "Take one of the references or depends_on out of the circle",
      order: "Make the change in two applies, or take create_before_destroy away",
    },
  },
  "order/missing-edge": {
    title: "What the cloud wants one after the other waits for it",
    messages: {
      "route-table":
        "{second} is made in a vSwitch that {first} binds to a route table at the same time; while that runs, no interface can be made in it",
      route: "{second} leads to an interface that {first} attaches at the same time; the route needs it attached",
      snat: "{second} uses an address that {first} binds at the same time, and that has to be released after it",
    },
    fixes: {
      depend: "Add {first} to depends_on of {second}",
    },
  },
};
