//! Sentences written for the purpose.
