# The program alone, as `make run` installs it: locked dependencies first, then the program itself.
FROM python:3.13-slim
WORKDIR /opt/banenmakers
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY locks/build.txt locks/run.txt locks/
RUN pip install --require-hashes -r locks/build.txt \
 && pip install --require-hashes --no-build-isolation -r locks/run.txt
COPY LICENSE LICENSE-DATA README.md pyproject.toml ./
COPY ontology ontology
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY viz viz
COPY api api
RUN pip install --no-deps --no-build-isolation . \
 && useradd --create-home banenmakers && mkdir /data && chown banenmakers /data
USER banenmakers
WORKDIR /data
ENV BANENMAKERS_DATA_DIR=/data LANG=C.UTF-8
# Snapshots stay in /data; the address, the user and the password of Neo4j come from the environment.
CMD ["sh", "-c", "banenmakers build && exec banenmakers neo4j load"]
