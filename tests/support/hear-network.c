/*
 * Notes each name that a program looks up, each internet address that it connects a stream to, and each that it sends a
 * datagram to, and then lets it. One line each. Connecting a datagram socket is none of these: it asks the system which
 * way a packet would go, and sends none.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int notes = -1;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("CHARTLOCK_TEST_EAR");
  if (path != NULL) notes = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
}

static void note(const char *how, const char *whom, int port) {
  char line[512];
  int length = snprintf(line, sizeof line, "%s %s %d\n", how, whom, port);
  if (notes >= 0 && length > 0) (void)!write(notes, line, length < (int)sizeof line ? length : (int)sizeof line - 1);
}

static void note_address(const char *how, const struct sockaddr *address) {
  char text[INET6_ADDRSTRLEN] = "";
  if (address->sa_family == AF_INET) {
    const struct sockaddr_in *four = (const struct sockaddr_in *)address;
    inet_ntop(AF_INET, &four->sin_addr, text, sizeof text);
    note(how, text, ntohs(four->sin_port));
  } else if (address->sa_family == AF_INET6) {
    const struct sockaddr_in6 *six = (const struct sockaddr_in6 *)address;
    inet_ntop(AF_INET6, &six->sin6_addr, text, sizeof text);
    note(how, text, ntohs(six->sin6_port));
  }
}

static int is_datagram(int socket) {
  int type = 0;
  socklen_t length = sizeof type;
  return getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_DGRAM;
}

static void note_datagram(int socket, const struct sockaddr *address) {
  struct sockaddr_storage peer;
  socklen_t length = sizeof peer;
  if (!is_datagram(socket)) return;
  if (address == NULL && getpeername(socket, (struct sockaddr *)&peer, &length) == 0) address = (const struct sockaddr *)&peer;
  if (address != NULL) note_address("send", address);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int connect(int socket, const struct sockaddr *address, socklen_t length) {
  if (address != NULL && !is_datagram(socket)) note_address("connect", address);
  return REAL(connect)(socket, address, length);
}

ssize_t send(int socket, const void *data, size_t size, int flags) {
  note_datagram(socket, NULL);
  return REAL(send)(socket, data, size, flags);
}

ssize_t sendto(int socket, const void *data, size_t size, int flags, const struct sockaddr *address, socklen_t length) {
  note_datagram(socket, address);
  return REAL(sendto)(socket, data, size, flags, address, length);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags) {
  note_datagram(socket, message->msg_name);
  return REAL(sendmsg)(socket, message, flags);
}

int sendmmsg(int socket, struct mmsghdr *messages, unsigned int count, int flags) {
  for (unsigned int each = 0; each < count; each++) note_datagram(socket, messages[each].msg_hdr.msg_name);
  return REAL(sendmmsg)(socket, messages, count, flags);
}

int getaddrinfo(const char *restrict name, const char *restrict service, const struct addrinfo *restrict hints, struct addrinfo **restrict found) {
  note("look-up", name == NULL ? "(nobody)" : name, 0);
  return REAL(getaddrinfo)(name, service, hints, found);
}
