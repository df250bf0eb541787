/** The words of pictures, and of the command that draws them. `one|many` chooses by `{n}`. */
export const GRAPH_EN = {
  "help.graph": "draw the network, or the order of the plan",
  "help.graph-kind":
    "topology: VPCs, zones, vSwitches and what is in them (default); order: the steps by wave, what each waits for, what interrupts an instance",
  "help.graph-format": "text, mermaid or dot (Graphviz); NAME=FILE writes to a file; may be given several times",
  "help.focus":
    "address of a resource, a block or a module to draw the picture around: what is linked to it, or what comes before and after it; may be given several times",
  "help.limit": "how many steps or places are drawn at most, 1 to {most}; default: {normal}",
  "example.graph": "the network of this folder, with what the plan changes",
  "example.graph-order": "the order of the plan, for a page that renders Mermaid",
  "example.graph-dot": "a picture by Graphviz, and the text on the screen",
  "example.graph-focus": "only what one instance has to do with",
  "expected.graph-format": "text, mermaid or dot, or NAME=FILE",
  "expected.graph-kind": "topology or order",
  "expected.limit": "a whole number from 1 to {most}",
  "exit.graph": "drawn",
  "exit.graph-nothing": "nothing to draw",
  "graph.no-steps": "Nothing changes, so there is no order to draw.",
  "graph.no-steps-what": "The network itself: eniplan graph --kind topology",
  "graph.no-places": "There is no network to draw: nothing read is a VPC, a vSwitch, an instance or an interface.",
  "graph.no-places-what": "Name what to read: eniplan graph PATH. The order of all steps: eniplan graph --kind order",
  "graph.topology-title": "Network: {n} place|Network: {n} places",
  "graph.order-title": "Order: {steps} step(s) in {n} wave|Order: {steps} steps in {n} waves",
  "graph.stack": "stack {stack}",
  "graph.groups": "group {groups}|groups {groups}",
  "graph.members": "{n} member|{n} members",
  "graph.outside": "not declared here",
  "graph.more-places": "… and {n} more",
  "graph.after": "after {steps}",
  "graph.order-added": "{cause}, kept by {fix}",
  "graph.order-open": "{cause}, NOT KEPT by Terraform (needs {fix})",
  "graph.disruption-by-apply": "{kind} in wave {wave}",
  "graph.disruption-by-hand": "{kind} BY HAND before wave {wave}",
  "graph.disruption-undecided": "{kind} not decided",
  "graph.note-critical": "*, or a thick line: the critical path, in which each step waits for the one before.",
  "graph.note-orders":
    "{n} order is not Terraform's own: it is labelled with its hazard, and with what keeps it, or would.|{n} orders are not Terraform's own: each is labelled with its hazard, and with what keeps it, or would.",
  "graph.note-kept":
    "{n} hazard is avoided by Terraform's own order.|{n} hazards are avoided by Terraform's own order.",
  "graph.note-limit":
    "{n} is not drawn: --limit draws more, --focus ADDRESS draws around one.|{n} are not drawn: --limit draws more, --focus ADDRESS draws around one.",
  "graph.note-others": "Not part of the picture: {others}.",
  "place.vpc": "VPC",
  "place.zone": "Zone",
  "place.vswitch": "vSwitch",
  "place.security-group": "Security group",
  "place.instance": "Instance",
  "place.interface": "Interface",
  "place.nat-gateway": "NAT gateway",
  "place.eip": "EIP",
} as const;

export type GraphPhrase = keyof typeof GRAPH_EN;
