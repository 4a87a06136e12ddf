//! A rule or sample that is added or changed makes a new program.

fn main() {
    println!("cargo:rerun-if-changed=../../rules");
    println!("cargo:rerun-if-changed=../../samples");
}
