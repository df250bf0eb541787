import type { RuleText } from "../../text";

/** English words of the rules plan/*. Placeholders are names of facts in messages, and of params in fixes. */
export const PLAN_EN: Readonly<Record<string, RuleText>> = {
  "plan/silent-change": {
    title: "No change is planned that the provider does not perform",
    messages: {
      violation: "{resource}: the plan changes {attributes}, but the provider sends nothing",
    },
    fixes: {
      undo: "Take the change of {attributes} back, or replace {resource}",
    },
  },
  "plan/mixed-interfaces": {
    title: "Interfaces come by blocks or by attachments, not both on one instance",
    messages: {
      violation:
        "{instance} has {blocks} network_interfaces block(s) and {attached} attachment(s), such as {attachment}; a later plan then replaces the instance",
    },
    fixes: {
      "one-way": "Use attachments only, and take the blocks of {instance} away",
    },
  },
  "plan/fails-after-stop": {
    title: "No update is planned that is refused when the machine is stopped already",
    messages: {
      architecture:
        "{instance}: the image is built for {imageArch}, but {type} is {arch}; the machine is stopped when that is refused, and stays down",
      family:
        "{instance}: the image {image} does not boot on {family}; the machine is stopped when that is refused, and stays down",
      downgrade:
        "{instance}: {type} is smaller than {oldType}, and a subscription is made smaller only with operator_type; the machine is stopped when that is refused, and stays down",
    },
    fixes: {
      replace: "Declare a new instance with an image that fits the type instead of changing {instance}",
      "say-so": 'Set operator_type = "downgrade" of {instance}',
    },
  },
  "plan/protected": {
    title: "What the plan deletes is not protected against it",
    messages: {
      protected:
        "{object} is to go, but its deletion protection is on; what depends on it is gone by the time that is refused",
      prepaid: "{object} is to go, but it is a subscription, and force_delete was not applied before",
    },
    fixes: {
      unprotect: "Turn deletion_protection of {object} off in an apply before",
      force: "Set force_delete of {object} in an apply before",
    },
  },
  "plan/prevent-destroy": {
    title: "What the plan deletes does not have prevent_destroy",
    messages: { violation: "{object} is to go, but its declaration has prevent_destroy: Terraform refuses the plan" },
    fixes: { allow: "Take prevent_destroy out of the declaration of {object}, or take the change back" },
  },
  "plan/condition": {
    title: "Every condition of a resource holds",
    messages: {
      precondition: "{resource}: a precondition does not hold: {says}",
      postcondition: "{resource}: a postcondition does not hold: {says}",
    },
    fixes: { meet: "Meet the condition {condition}" },
  },
  "plan/kept-after-destroy": {
    title: "Nothing that is destroyed lives on and is billed",
    messages: {
      violation: "{object} ({id}) is a subscription: Terraform only forgets it, and it lives on and is billed",
    },
    fixes: {
      refund: "Return the subscription of {object} in the console",
    },
  },
  "plan/data-loss": {
    title: "No update loses data that the plan does not mention",
    messages: {
      "system-disk":
        "{instance}: a change of {attribute} stops the machine and replaces its system disk, with all that is on it",
      "not-run": "{instance}: a change of {attribute} restarts the machine; the new user data is stored and not run",
    },
    fixes: {
      "system-disk": "Take a snapshot of the system disk of {instance} before, or make a new instance",
      "not-run": "Make a new instance instead of {instance} where the script has to run, or take the change back",
    },
  },
  "plan/unique-before-destroy": {
    title: "What is created before its old object is destroyed does not ask for what that still has",
    messages: {
      violation:
        "{resource} is replaced with create_before_destroy, and {attribute} {value} still belongs to the old object when the new one asks for it",
    },
    fixes: {
      "other-value": "Change {attribute} of {resource}, leave it out, or give create_before_destroy up",
    },
  },
  "plan/last-group": {
    title: "An instance keeps one of its security groups, or moves to others in two applies",
    messages: {
      stays:
        "{instance} leaves all its groups ({old}) for {new}: the last one cannot be left, the provider drops that error, and the instance ends up in both",
      "other-kind":
        "{instance} leaves all its groups ({old}) for groups of the other kind ({new}): the provider drops every error, and the instance stays where it is",
    },
    fixes: {
      "two-applies": "Add the new groups to {instance} in one apply, and take the old ones away in the next",
      "by-hand":
        "Exchange the groups of {instance} with one call of ModifyInstanceAttribute (SecurityGroupIds), or replace the instance",
    },
  },
};
