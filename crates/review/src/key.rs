//! SM2 keys: made, sealed under a passphrase, used to sign, and checked.
//!
//! A private key is stored only sealed: Argon2id makes a key of the passphrase, SM4-GCM
//! encrypts with it. Randomness comes in from outside. Deliberately absent: keeping an
//! open key; it lives for one signature.

use aes_gcm::aead::Aead;
use aes_gcm::aead::consts::U12;
use aes_gcm::{AesGcm, KeyInit};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use sm2::dsa::signature::{Signer, Verifier};
use sm2::dsa::{Signature, SigningKey, VerifyingKey};
use sm4::Sm4;
use zeroize::Zeroizing;

/// The identifier that GB/T 32918 signatures take where nothing else is agreed.
const IDENTIFIER: &str = "1234567812345678";

/// Characters that a passphrase has at least.
pub const SHORTEST: usize = 8;

/// Memory in KiB and passes that opening a key costs.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// Random bytes that a new seal takes: salt, then nonce.
pub const SEAL_RANDOM: usize = SALT + NONCE;
const SALT: usize = 16;
const NONCE: usize = 12;

/// What can be wrong with a key; whole Chinese sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Too short to protect anything.
    #[error("口令至少要有{SHORTEST}个字符")]
    TooShort,
    /// It does not open the seal.
    #[error("口令不正确，请重新输入")]
    WrongPassphrase,
    /// The random bytes make no key, or what is stored is none.
    #[error("密钥数据无法使用，请联系管理员核对数据文件夹")]
    Unusable,
}

/// A private key, encrypted. All fields in lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// `argon2id` with memory in KiB, passes and lanes.
    pub derivation: String,
    /// Salt of the derivation.
    pub salt: String,
    /// `sm4-gcm`
    pub cipher: String,
    /// Nonce of the cipher.
    pub nonce: String,
    /// The encrypted scalar with its tag.
    pub key: String,
}

/// A private key, open.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// Makes a key of 32 random bytes.
    ///
    /// # Errors
    /// The bytes are no scalar of the curve, which happens once in 2³² times: take others.
    pub fn from_random(random: &[u8; 32]) -> Result<Self, KeyError> {
        SigningKey::from_slice(IDENTIFIER, random).map(Self).map_err(|_| KeyError::Unusable)
    }

    /// The public key as [`crate::Person`] has it.
    pub fn public(&self) -> String {
        hex(&self.0.verifying_key().to_sec1_bytes())
    }

    /// Signs bytes: r and s, 32 bytes each, in hex.
    ///
    /// # Errors
    /// The arithmetic hit one of the values that the standard excludes.
    pub fn sign(&self, message: &[u8]) -> Result<String, KeyError> {
        let signature = self.0.try_sign(message).map_err(|_| KeyError::Unusable)?;
        Ok(hex(&signature.to_bytes()))
    }

    /// Encrypts the key under a passphrase.
    ///
    /// # Errors
    /// The passphrase is too short.
    pub fn seal(&self, passphrase: &str, random: &[u8; SEAL_RANDOM]) -> Result<Sealed, KeyError> {
        if passphrase.chars().count() < SHORTEST {
            return Err(KeyError::TooShort);
        }
        let (salt, nonce) = random.split_at(SALT);
        let secret = Zeroizing::new(self.0.to_bytes());
        let key = cipher(passphrase, salt)?
            .encrypt(nonce.try_into().map_err(|_| KeyError::Unusable)?, secret.as_slice())
            .map_err(|_| KeyError::Unusable)?;
        Ok(Sealed {
            derivation: derivation(),
            salt: hex(salt),
            cipher: CIPHER.to_owned(),
            nonce: hex(nonce),
            key: hex(&key),
        })
    }
}

impl Sealed {
    /// Opens the key.
    ///
    /// # Errors
    /// The passphrase is wrong, or the seal was made in a way that this program does not know.
    pub fn open(&self, passphrase: &str) -> Result<PrivateKey, KeyError> {
        if self.derivation != derivation() || self.cipher != CIPHER {
            return Err(KeyError::Unusable);
        }
        let bytes = |text: &str| unhex(text).ok_or(KeyError::Unusable);
        let (salt, nonce, key) = (bytes(&self.salt)?, bytes(&self.nonce)?, bytes(&self.key)?);
        let nonce = nonce.as_slice().try_into().map_err(|_| KeyError::Unusable)?;
        let opened = cipher(passphrase, &salt)?
            .decrypt(nonce, key.as_slice())
            .map_err(|_| KeyError::WrongPassphrase)?;
        let secret = Zeroizing::new(opened);
        SigningKey::from_slice(IDENTIFIER, &secret).map(PrivateKey).map_err(|_| KeyError::Unusable)
    }
}

/// True where `signature` was made over `message` with the private half of `public_key`.
pub fn is_signed(public_key: &str, message: &[u8], signature: &str) -> bool {
    let check = || {
        let key = VerifyingKey::from_sec1_bytes(IDENTIFIER, &unhex(public_key)?).ok()?;
        let signature = Signature::from_slice(&unhex(signature)?).ok()?;
        key.verify(message, &signature).ok()
    };
    check().is_some()
}

const CIPHER: &str = "sm4-gcm";

fn derivation() -> String {
    format!("argon2id m={MEMORY} t={PASSES} p=1")
}

fn cipher(passphrase: &str, salt: &[u8]) -> Result<AesGcm<Sm4, U12>, KeyError> {
    let params = Params::new(MEMORY, PASSES, 1, Some(16)).map_err(|_| KeyError::Unusable)?;
    let mut key = Zeroizing::new([0; 16]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| KeyError::Unusable)?;
    AesGcm::new_from_slice(key.as_slice()).map_err(|_| KeyError::Unusable)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect();
    let digits = digits?;
    (digits.len() % 2 == 0).then(|| digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> PrivateKey {
        PrivateKey::from_random(&[7; 32]).unwrap()
    }

    #[test]
    fn a_signature_holds_for_its_words_and_its_key_only() {
        let (key, other) = (key(), PrivateKey::from_random(&[8; 32]).unwrap());
        let signature = key.sign("合法".as_bytes()).unwrap();
        assert!(is_signed(&key.public(), "合法".as_bytes(), &signature));
        assert!(!is_signed(&key.public(), "不合法".as_bytes(), &signature));
        assert!(!is_signed(&other.public(), "合法".as_bytes(), &signature));
        assert!(!is_signed(&key.public(), "合法".as_bytes(), &signature[2..]));
        assert!(!is_signed("04", "合法".as_bytes(), &signature));
    }

    #[test]
    fn only_the_passphrase_opens_the_seal() {
        let sealed = key().seal("义马的秋天很短", &[3; SEAL_RANDOM]).unwrap_err();
        assert_eq!(sealed, KeyError::TooShort);
        let sealed = key().seal("义马的秋天很短啊", &[3; SEAL_RANDOM]).unwrap();
        assert_eq!(sealed.open("义马的秋天很短啊").unwrap().public(), key().public());
        assert_eq!(sealed.open("义马的秋天很短呀").err(), Some(KeyError::WrongPassphrase));
        let mut changed = sealed.clone();
        changed.key.replace_range(0..2, if changed.key.starts_with("00") { "11" } else { "00" });
        assert_eq!(changed.open("义马的秋天很短啊").err(), Some(KeyError::WrongPassphrase));
        let weak = Sealed { derivation: "argon2id m=8 t=1 p=1".into(), ..sealed };
        assert_eq!(weak.open("义马的秋天很短啊").err(), Some(KeyError::Unusable));
    }

    #[test]
    fn the_standard_s_own_example_holds() {
        // GB/T 32918.5-2017, appendix A.2.
        let public = "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020\
                      ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
        let signature = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3\
                         b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
        assert!(is_signed(public, b"message digest", signature));
    }

    #[test]
    fn the_public_key_is_a_point() {
        let public = key().public();
        assert_eq!((public.len(), &public[..2]), (130, "04"));
    }
}
