/**
 * The function whose calls stand for expressions of which only the names are known, its arguments: a plan of Terraform tells no
 * more of them. No provider has it.
 */
export const WITHHELD = "provider::eniplan::unknown";
